"""Reports and whole case files."""

from collections.abc import Iterable
from datetime import date, datetime

from hypothesis import strategies as st

from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Melding, Veiligheidstaxatie
from huiselijkgeweld.testing.days import dagen, momenten, venster
from huiselijkgeweld.testing.events import reeksen, soorten_van
from huiselijkgeweld.testing.households import families, huishouden, ids
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG


def melding(wie: st.SearchStrategy[str], op: st.SearchStrategy[date | datetime]) -> st.SearchStrategy[Melding]:
    """A report with this id and time, in which anything may be stated."""
    ja_nee = st.none() | st.booleans()
    bekend = [aard for aard in Aard if aard is not Aard.ONBEKEND]
    return st.builds(
        Melding,
        wie,
        op,
        st.builds(Melder, st.none() | st.sampled_from(Melderrol), anoniem_voor_gezin=st.booleans())
        | st.builds(Melder, beroepsmatig=ja_nee),
        st.lists(st.sampled_from(bekend), max_size=3, unique=True) | st.just([Aard.ONBEKEND]),
        st.lists(st.sampled_from(Groep), max_size=3, unique=True),
        ja_nee,
        st.builds(Veiligheidstaxatie, ja_nee, ja_nee),
        st.none() | st.sampled_from(Betrokkenheid),
        st.none() | ids("organisatie"),
    )


def meldingen(eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG) -> st.SearchStrategy[Melding]:
    """Reports (meldingen) in which anything may be stated, or nothing.

    Args:
        eerste: first day on which one can be received.
        laatste: last day on which one can be received.

    Raises:
        InvalidArgument: no day, a day outside 1990-2099, or the last before the first.

    Example:
        >>> from hypothesis import given
        >>> @given(meldingen())
        ... def test_nothing_shows_who_reported(een: Melding) -> None:
        ...     assert "melder" not in repr(een)
        >>> test_nothing_shows_who_reported()
    """
    begin, eind = venster(eerste, laatste)
    return melding(ids("melding"), dagen(begin, eind) | momenten(begin, eind))


@st.composite
def _dossiers(draw: st.DrawFn, soorten: tuple[Gebeurtenissoort, ...] | None, eerste: date, laatste: date) -> Dossier:
    wie = draw(families())
    reeks = draw(reeksen(soorten, eerste, laatste, [mens.id for mens in wie]))
    ontvangen = [een for een in reeks if een.soort == MELDING_ONTVANGEN and draw(st.booleans())]
    verteld = [draw(melding(st.just(str(een.over)), st.just(een.op))) for een in ontvangen]
    los = melding(st.just("melding-los"), dagen(eerste, laatste) | momenten(eerste, laatste))
    verteld += draw(st.lists(los, max_size=1))
    begin = min((een.dag for een in reeks), default=eerste)
    huis = draw(huishouden(wie, begin))
    return Dossier(draw(ids("dossier")), huis, draw(st.permutations(reeks)), verteld)


def dossiers(
    soorten: Iterable[Gebeurtenissoort] | None = None, eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG
) -> st.SearchStrategy[Dossier]:
    """Case files (dossiers) that can be written and read: a household, events that fit together, reports.

    Args:
        soorten: the kinds of event; what must come before one of them is added. None: every kind.
        eerste: first day on which something can happen.
        laatste: last day on which something can happen. A term that ends after 2099 has no end (`HorizonError`).

    Raises:
        InvalidArgument: no kind of event, no day, a day outside 1990-2099, or the last before the first.

    Example:
        >>> from hypothesis import given, settings
        >>> from huiselijkgeweld import dumps, loads
        >>> @settings(max_examples=20)
        ... @given(dossiers())
        ... def test_our_archive_loses_nothing(dossier: Dossier) -> None:
        ...     assert loads(dumps(dossier)) == dossier
        >>> test_our_archive_loses_nothing()
    """
    return _dossiers(soorten_van(soorten), *venster(eerste, laatste))
