"""What Hypothesis calls when it is imported: after this `st.from_type(Dossier)` gives case files.

It is an entry point, so it also runs for tests that never use this package: it loads the classes and nothing else.
"""

from hypothesis import strategies as st

from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis
from huiselijkgeweld.model.huishoudens import Huishouden, Persoon
from huiselijkgeweld.model.meldingen import Melding
from huiselijkgeweld.tijd.duur import Duur


def register() -> None:
    """Register a strategy for each class of which one cannot be guessed from its attributes."""
    from huiselijkgeweld import testing
    from huiselijkgeweld.testing import events, households

    # Each is looked up when it is asked for: `testing` may itself be what is importing Hypothesis just now.
    st.register_type_strategy(Dossier, lambda _: testing.dossiers())
    st.register_type_strategy(Duur, lambda _: events.duren())
    st.register_type_strategy(Feiten, lambda _: testing.feiten())
    st.register_type_strategy(Gebeurtenis, lambda _: testing.gebeurtenissen())
    st.register_type_strategy(Huishouden, lambda _: testing.huishoudens())
    st.register_type_strategy(Melding, lambda _: testing.meldingen())
    st.register_type_strategy(Persoon, lambda _: households.personen())
