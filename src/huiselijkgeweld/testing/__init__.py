"""Hypothesis strategies for tests of a host: case files, households, events, reports, facts, and days that are hard.

Needs the extra: `pip install "huiselijkgeweld[testing]"`. Everything that is drawn is valid, is made up, and has no id
that can be a BSN. A failing case shrinks to a plausible one: few events, close to an ordinary day. Once this package is
installed, Hypothesis also finds the strategies by type: `st.from_type(Dossier)`.

`huiselijkgeweld.testing.laws` looks for counterexamples in code of a host. Rulings and worked cases need no extra: they
are in `huiselijkgeweld.vectoren`.
"""

from huiselijkgeweld.testing.cases import dossiers as dossiers
from huiselijkgeweld.testing.cases import meldingen as meldingen
from huiselijkgeweld.testing.days import dagen as dagen
from huiselijkgeweld.testing.days import lastige_dagen as lastige_dagen
from huiselijkgeweld.testing.days import momenten as momenten
from huiselijkgeweld.testing.events import feiten as feiten
from huiselijkgeweld.testing.events import gebeurtenissen as gebeurtenissen
from huiselijkgeweld.testing.households import huishoudens as huishoudens
