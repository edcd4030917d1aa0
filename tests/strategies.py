"""Strategies for case files: legal ones, of every kind of event, with days and moments around clock changes too."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise

import attrs
from hypothesis import assume, reject
from hypothesis import strategies as st

from huiselijkgeweld import (
    Dossier,
    Duur,
    Eenheid,
    Gebeurtenis,
    Gebeurtenissoort,
    HorizonError,
    Huishouden,
    InvalidDossierError,
    Melduitkomst,
    Persoon,
    Stand,
    evaluate,
)
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.dossier import problemen_met_feiten
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN, MELDING_ONTVANGEN, Over, Tafeluitkomst
from huiselijkgeweld.model.gebeurtenissen.soort import Waarde
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit
from huiselijkgeweld.model.huishoudens import Leeftijdsband, Lidmaatschap, Relatie, Rolcode
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Melding, Veiligheidstaxatie
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.tijd.momenten import AMSTERDAM

EERSTE, LAATSTE = date(1990, 1, 1), date(2099, 12, 31)
SOORTEN = tuple(GEBEURTENISSOORTEN.values())
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def elfproef(tekst: str) -> bool:
    """The test of eleven for a BSN, written from its description: weights 9 to 2, and -1 for the last digit."""
    som = 0
    for plaats, cijfer in enumerate(tekst):
        som += int(cijfer) * (9 - plaats if plaats < 8 else -1)
    return som % 11 == 0 and int(tekst) > 0


def kan_bsn_zijn(tekst: str) -> bool:
    """Whether a text is a number that passes the test of eleven, with or without signs between its digits.

    Nine digits; more, of which the first are zeros; or eight, of a BSN that lost its zero.
    """
    tekst = "".join(letter for letter in tekst if letter not in "._:-")
    if not re.fullmatch(r"0*[0-9]{9}|0*[1-9][0-9]{7}", tekst, re.ASCII):
        return False
    return elfproef(tekst[-9:].rjust(9, "0"))


_PYTHON = re.compile("None|Status|datetime")


def ids() -> st.SearchStrategy[str]:
    """Opaque ids: none can be a BSN, and none holds a word of Python that no text may show."""
    kort = st.sampled_from(["p1", "p2", "m1", "h1", "k-1", "a.b:c_d", "X" * 64, "123456789"])
    begin, rest = st.sampled_from(_LETTERS), st.text(alphabet=_LETTERS + "._:-", max_size=63)
    lang = st.tuples(begin, rest).map("".join)
    return (kort | lang).filter(lambda tekst: not kan_bsn_zijn(tekst) and not _PYTHON.search(tekst))


def dagen(eerste: date = EERSTE, laatste: date = LAATSTE) -> st.SearchStrategy[date]:
    """Days that are supported."""
    return st.dates(eerste, laatste)


def momenten(eerste: date = EERSTE, laatste: date = LAATSTE) -> st.SearchStrategy[datetime]:
    """Moments in Amsterdam, in the hours around clock changes too."""
    wissels = st.sampled_from([datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)])
    rond_wissel = st.builds(lambda moment, minuten: moment + timedelta(minutes=minuten), wissels, st.integers(0, 180))
    begin = datetime(eerste.year, eerste.month, eerste.day) + timedelta(days=1)
    eind = datetime(laatste.year, laatste.month, laatste.day) - timedelta(days=1)
    overal = st.datetimes(begin, eind, timezones=st.just(UTC))
    return (overal | rond_wissel).map(lambda moment: moment.astimezone(AMSTERDAM))


def duren() -> st.SearchStrategy[Duur]:
    """Lengths in every unit."""
    return st.builds(Duur, st.integers(1, 999_999) | st.integers(1, 12), st.sampled_from(Eenheid))


def feiten_over(wie: str | None) -> st.SearchStrategy[Feit]:
    """A fact that can be stated of the household (None), or of a person."""
    namen = st.sampled_from(tuple(FEITWAARDEN))
    stated = namen.flatmap(lambda naam: st.sampled_from(FEITWAARDEN[naam]).map(partial(Feit, naam)))
    return stated if wie is None else stated.filter(lambda feit: feit.kan_over_een)


@st.composite
def gebeurtenissen(
    draw: st.DrawFn, soort: Gebeurtenissoort, over: str | None, op: date | datetime | None = None
) -> Gebeurtenis:
    """An event of a kind about an id; a day that it carries lies after its own."""
    if op is None:
        op = draw(dagen(laatste=LAATSTE - timedelta(days=1)) | momenten())
    dag = op.date() if isinstance(op, datetime) else op
    waarden: dict[object, st.SearchStrategy[Waarde]] = {
        Duur: duren(),
        date: dagen(min(dag + timedelta(days=1), LAATSTE)),
        Melduitkomst: st.sampled_from(Melduitkomst),
        Tafeluitkomst: st.sampled_from(Tafeluitkomst),
        Regisseur: st.sampled_from(Regisseur),
        Begeleider: st.sampled_from(Begeleider),
        Aanvrager: st.sampled_from(Aanvrager),
        str: ids(),
        Feit: feiten_over(None if over is None else "een persoon"),
    }
    waarde = None
    if soort.waarde is not None and (soort.waarde_verplicht or draw(st.booleans())):
        assume(soort.waarde is not date or dag < LAATSTE)
        waarde = draw(waarden[soort.waarde])
    return soort(op, over, waarde, draw(st.none() | dagen() | momenten()))


def personen() -> st.SearchStrategy[Persoon]:
    """Persons with a birth date, an age band, a due date or nothing; no event lies before they are there."""
    geboren, later = st.dates(max_value=EERSTE), st.none() | dagen()
    band = st.builds(Leeftijdsband, st.integers(0, 74), st.none() | st.integers(75, 150), st.just(EERSTE))
    return st.one_of(
        st.builds(Persoon, ids(), st.none() | geboren, meerderjarig_verklaard_op=later),
        st.builds(Persoon, ids(), leeftijdsband=band, meerderjarig_verklaard_op=later),
        st.builds(Persoon, ids(), uitgerekende_datum=geboren),
    )


@st.composite
def lidmaatschappen(draw: st.DrawFn, persoon: str) -> list[Lidmaatschap]:
    """Memberships of one person that share no day, of the household or of another one."""
    dagen_op_rij: list[date | None] = [*sorted(draw(st.lists(dagen(), max_size=4, unique=True)))]
    if draw(st.booleans()):
        dagen_op_rij = [None, *dagen_op_rij, None]
    elders = st.none() | ids()
    return [Lidmaatschap(persoon, van, tot, draw(elders)) for van, tot in pairwise(dagen_op_rij) if draw(st.booleans())]


@st.composite
def huishoudens(draw: st.DrawFn) -> Huishouden:
    """Households of at most four persons, with memberships, and relations that do not contradict each other."""
    gemeenten = st.none() | st.from_regex(r"[0-9]{4}", fullmatch=True)
    wie = draw(st.lists(personen(), max_size=4, unique_by=lambda persoon: persoon.id))
    huis = Huishouden(draw(gemeenten), wie, [], [], draw(gemeenten), draw(gemeenten))
    if not wie:
        return huis
    leden = [lid for persoon in wie for lid in draw(lidmaatschappen(persoon.id))]
    huis = attrs.evolve(huis, lidmaatschappen=draw(st.permutations(leden)))
    een = st.sampled_from(wie).map(lambda persoon: persoon.id)
    rollen = st.sampled_from([rol for rol in Rolcode if rol is not Rolcode.MELDER])
    of_niet = st.none() | dagen()
    for relatie in draw(
        st.lists(
            st.builds(Relatie, een, st.none() | een, rollen, of_niet, of_niet, st.none() | st.booleans()), max_size=4
        )
    ):
        with suppress(InvalidDossierError):
            huis = attrs.evolve(huis, relaties=(*huis.relaties, relatie))
    return huis


def meldingen(
    wie: st.SearchStrategy[str] | None = None, op: st.SearchStrategy[date | datetime] | None = None
) -> st.SearchStrategy[Melding]:
    """Reports in which anything may be stated."""
    ja_nee = st.none() | st.booleans()
    bekende_aarden = [aard for aard in Aard if aard is not Aard.ONBEKEND]
    return st.builds(
        Melding,
        ids() if wie is None else wie,
        dagen() | momenten() if op is None else op,
        st.builds(Melder, st.none() | st.sampled_from(Melderrol), anoniem_voor_gezin=st.booleans())
        | st.builds(Melder, beroepsmatig=ja_nee),
        st.lists(st.sampled_from(bekende_aarden), max_size=3, unique=True) | st.just([Aard.ONBEKEND]),
        st.lists(st.sampled_from(Groep), max_size=3, unique=True),
        ja_nee,
        st.builds(Veiligheidstaxatie, ja_nee, ja_nee),
        st.none() | st.sampled_from(Betrokkenheid),
        st.none() | ids(),
    )


@st.composite
def reeksen(
    draw: st.DrawFn,
    soorten: tuple[Gebeurtenissoort, ...] = SOORTEN,
    eerste: date = EERSTE,
    laatste: date = LAATSTE,
) -> list[Gebeurtenis]:
    """Events that do not contradict each other: each end has its start, on or before its day."""
    over_wie = draw(st.lists(ids(), min_size=1, max_size=3, unique=True))
    reeks: list[Gebeurtenis] = []

    def zet(soort: Gebeurtenissoort, over: str | None, dag: date) -> None:
        eerder = [een for een in reeks if een.soort == soort and een.over == over]
        if soort.eenmalig and eerder:
            assume(eerder[0].dag <= dag)
            return
        if soort.na:
            begin = draw(st.sampled_from(soort.na))
            van = None if begin.over is Over.HUISHOUDEN else over
            gezet = [een for een in reeks if een.soort == begin and een.over == van and een.dag < dag]
            if not gezet:
                assume(dag > eerste)
                zet(begin, van, draw(dagen(eerste, dag - timedelta(days=1))))
        op: date | datetime = dag
        if draw(st.booleans()):  # a moment on that day, away from the hours that a clock change touches
            op = datetime(dag.year, dag.month, dag.day, draw(st.integers(4, 23)), draw(st.integers(0, 59)))
        reeks.append(draw(gebeurtenissen(soort, over, op)))

    for soort in draw(st.lists(st.sampled_from(soorten), max_size=6)):
        over = None if soort.over is Over.HUISHOUDEN else draw(st.sampled_from(over_wie))
        if not soort.over_verplicht and draw(st.booleans()):
            over = None
        zet(soort, over, draw(dagen(eerste, laatste)))
    assume(not list(problemen_met_feiten(list(enumerate(reeks)))))
    return draw(st.permutations(reeks))


@st.composite
def dossiers(
    draw: st.DrawFn,
    soorten: tuple[Gebeurtenissoort, ...] = SOORTEN,
    eerste: date = EERSTE,
    laatste: date = LAATSTE,
) -> Dossier:
    """Case files that can be written and read; a report has the time of the event that received it, if there is one."""
    reeks = draw(reeksen(soorten, eerste, laatste))
    ontvangen = [een for een in reeks if een.soort == MELDING_ONTVANGEN and draw(st.booleans())]
    verteld = [draw(meldingen(st.just(str(een.over)), st.just(een.op))) for een in ontvangen]
    los = meldingen(st.sampled_from(["los-1", "los-2"]), dagen(eerste, laatste) | momenten(eerste, laatste))
    verteld += draw(st.lists(los, max_size=1))
    return Dossier(draw(ids()), draw(huishoudens()), reeks, verteld)


def waarde_voor(soort: Gebeurtenissoort, dag: date) -> Waarde:
    """A value for an event: a day far enough ahead to count back from, a short length, an outcome; none if it may."""
    if not soort.waarde_verplicht:
        return None
    waarden: dict[object, Waarde] = {
        Duur: Duur.parse("P1D"),
        date: dag + timedelta(days=200),
        Melduitkomst: Melduitkomst.VERVOLG_BIJ_VT,
        Tafeluitkomst: Tafeluitkomst.VRIJWILLIG,
        Regisseur: Regisseur.LOKAAL_TEAM,
        Begeleider: Begeleider.ZORGAANBIEDER,
        Aanvrager: Aanvrager.LEERPLICHT,
        str: "k1",
        Feit: Feit("maatregel", "geen"),
    }
    return waarden.get(soort.waarde)


def keten(
    soort: Gebeurtenissoort | Mits,
    dag: date,
    al: Sequence[Gebeurtenis] = (),
    op: date | None = None,
    mijd: Sequence[Gebeurtenissoort | Mits] = (),
) -> list[Gebeurtenis]:
    """An event of a kind on a day or moment, after what must have happened before it on that day."""
    kind, uitkomst = (soort.soort, soort.uitkomsten[0]) if isinstance(soort, Mits) else (soort, None)
    over = None if kind.over is Over.HUISHOUDEN else "x1"
    reeks: list[Gebeurtenis] = []
    if kind.na and not any(een.soort in kind.na for een in al):
        begin = next((een for een in kind.na if een not in mijd), kind.na[0])
        reeks = keten(begin, dag, al)
    waarde = waarde_voor(kind, dag) if uitkomst is None else uitkomst
    return [*al, *reeks[len(al) :], kind(op or dag, over, waarde)]


def beantwoord(dossier: Dossier, on: date) -> Stand:
    """The answer for a case; a case with a term that ends outside the tables is no example."""
    try:
        return evaluate(dossier, on=on)
    except HorizonError:
        reject()
