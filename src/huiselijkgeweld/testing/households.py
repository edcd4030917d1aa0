"""Opaque ids, persons and households."""

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from string import ascii_letters, digits
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode
from huiselijkgeweld.model.huishoudens.leeftijden import HOOGSTE_LEEFTIJD, ZWANGERSCHAP
from huiselijkgeweld.model.ids import is_bsn
from huiselijkgeweld.testing.days import dagen
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG

_LETTERS: Final = ascii_letters + digits
_PYTHON: Final = re.compile("None|Status|datetime")
_JEUGD: Final = 20 * 365
_EEUW: Final = 100 * 365
_MEEST: Final = 4
_ROLLEN: Final = [rol for rol in Rolcode if rol is not Rolcode.MELDER]
_PER_REGIO: Final = ("0193", "0268", "0995", "0200", "0307")


@cache
def ids(woord: str) -> st.SearchStrategy[str]:
    """Opaque ids, by preference this word and a number. None can be a BSN, and none holds a word of Python.

    So a test may look for such a word in a text, to see that nothing of the program shows in it.
    """
    kort = st.sampled_from([f"{woord}-1", f"{woord}-2", f"{woord[0]}.b:c_d", "X" * 64, "123456789"])
    lang = st.tuples(st.sampled_from(_LETTERS), st.text(_LETTERS + "._:-", max_size=63)).map("".join)
    return (kort | lang).filter(lambda tekst: not is_bsn(tekst) and not _PYTHON.search(tekst))


@st.composite
def personen(draw: st.DrawFn, wie: str | None = None, op: date | None = None) -> Persoon:
    """Persons who are there on a day, born or on the way: with a birth date, an age band, a due date or nothing."""
    dag = draw(dagen()) if op is None else op
    eerder = (st.integers(0, _JEUGD) | st.integers(0, _EEUW)).map(lambda aantal: dag - timedelta(days=aantal))
    straks = st.integers(0, ZWANGERSCHAP).map(lambda aantal: dag + timedelta(days=aantal))
    van = st.integers(0, HOOGSTE_LEEFTIJD - 1)
    banden = van.flatmap(lambda jaren: st.tuples(st.just(jaren), st.none() | st.integers(jaren + 1, HOOGSTE_LEEFTIJD)))
    leeftijd: dict[str, Any] = draw(
        st.just({})
        | st.fixed_dictionaries({"geboortedatum": eerder})
        | st.fixed_dictionaries({"leeftijdsband": banden.map(lambda band: Leeftijdsband(*band, dag))})
        | st.fixed_dictionaries({"uitgerekende_datum": straks | eerder})
    )
    verklaard = draw(st.none() | dagen(dag))
    return Persoon(draw(ids("persoon")) if wie is None else wie, **leeftijd, meerderjarig_verklaard_op=verklaard)


@st.composite
def _lidmaatschappen(draw: st.DrawFn, persoon: Persoon) -> list[Lidmaatschap]:
    """Memberships of one person that share no day, of the household or of another one."""
    vroegst, _ = persoon.geboren_tussen
    sinds = max(EERSTE_DAG, vroegst or EERSTE_DAG)
    op_rij: list[date | None] = [*sorted(draw(st.lists(dagen(sinds), max_size=_MEEST, unique=True)))]
    if draw(st.booleans()):
        op_rij = [None, *op_rij, None]
    elders = st.none() | ids("huishouden")
    return [Lidmaatschap(persoon.id, van, tot, draw(elders)) for van, tot in pairwise(op_rij) if draw(st.booleans())]


def namen() -> st.SearchStrategy[list[str]]:
    """The ids of the persons of one household."""
    return st.lists(ids("persoon"), max_size=_MEEST, unique=True)


@st.composite
def huishouden(draw: st.DrawFn, wie: list[str], op: date) -> Huishouden:
    """A household of persons with these ids, all of whom are there on a day."""
    gemeenten = st.none() | st.sampled_from(_PER_REGIO) | st.text(digits, min_size=4, max_size=4)
    mensen = [draw(personen(een, op)) for een in wie]
    huis = Huishouden(draw(gemeenten), mensen, [], [], draw(gemeenten), draw(gemeenten))
    if not wie:
        return huis
    leden = [lid for persoon in mensen for lid in draw(_lidmaatschappen(persoon))]
    huis = attrs.evolve(huis, lidmaatschappen=draw(st.permutations(leden)))
    een, of_niet = st.sampled_from(wie), st.none() | dagen()
    relaties = st.builds(
        Relatie, een, st.none() | een, st.sampled_from(_ROLLEN), of_niet, of_niet, st.none() | st.booleans()
    )
    for relatie in draw(st.lists(relaties, max_size=_MEEST)):
        with suppress(InvalidDossierError):  # what contradicts the others is left out
            huis = attrs.evolve(huis, relaties=(*huis.relaties, relatie))
    return huis


@st.composite
def _huishoudens(draw: st.DrawFn) -> Huishouden:
    return draw(huishouden(draw(namen()), draw(dagen())))


def huishoudens() -> st.SearchStrategy[Huishouden]:
    """Households (huishoudens) of at most four persons, with ages, memberships and relations, each stated or not.

    Example:
        >>> from hypothesis import find
        >>> find(huishoudens(), lambda huis: len(huis.personen) == 2)
        Huishouden(gemeente=None, personen=(Persoon(id='persoon-1'), Persoon(id='persoon-2')))
    """
    return _huishoudens()
