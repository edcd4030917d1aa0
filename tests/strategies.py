"""Strategies for case files: legal ones, of every kind of event, with days and moments around clock changes too."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

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
    Melduitkomst,
    Persoon,
    Stand,
    evaluate,
)
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN, Over
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
    """Whether a text is nine digits that pass the test of eleven."""
    return len(tekst) == 9 and all(letter in "0123456789" for letter in tekst) and elfproef(tekst)


def ids() -> st.SearchStrategy[str]:
    """Opaque ids, none of which can be a BSN."""
    kort = st.sampled_from(["p1", "p2", "m1", "h1", "k-1", "a.b:c_d", "X" * 64, "123456789"])
    begin, rest = st.sampled_from(_LETTERS), st.text(alphabet=_LETTERS + "._:-", max_size=63)
    lang = st.tuples(begin, rest).map("".join)
    return (kort | lang).filter(lambda tekst: not kan_bsn_zijn(tekst))


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


@st.composite
def gebeurtenissen(
    draw: st.DrawFn, soort: Gebeurtenissoort, over: str | None, op: date | datetime | None = None
) -> Gebeurtenis:
    """An event of a kind about an id; a day that it carries lies after its own."""
    if op is None:
        op = draw(dagen(laatste=LAATSTE - timedelta(days=1)) | momenten())
    dag = op.date() if isinstance(op, datetime) else op
    waarden: dict[object, st.SearchStrategy[Duur | date | Melduitkomst]] = {
        Duur: duren(),
        date: dagen(min(dag + timedelta(days=1), LAATSTE)),
        Melduitkomst: st.sampled_from(Melduitkomst),
    }
    waarde = None
    if soort.waarde is not None and (soort.waarde_verplicht or draw(st.booleans())):
        assume(soort.waarde is not date or dag < LAATSTE)
        waarde = draw(waarden[soort.waarde])
    return soort(op, over, waarde, draw(st.none() | dagen() | momenten()))


def huishoudens() -> st.SearchStrategy[Huishouden]:
    """Households of at most four persons."""
    personen = st.lists(
        st.builds(Persoon, ids(), st.none() | st.dates(max_value=EERSTE)),
        max_size=4,
        unique_by=lambda persoon: persoon.id,
    )
    return st.builds(Huishouden, st.none() | st.from_regex(r"[0-9]{4}", fullmatch=True), personen)


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
        zet(soort, over, draw(dagen(eerste, laatste)))
    return draw(st.permutations(reeks))


def dossiers(
    soorten: tuple[Gebeurtenissoort, ...] = SOORTEN, eerste: date = EERSTE, laatste: date = LAATSTE
) -> st.SearchStrategy[Dossier]:
    """Case files that can be written and read."""
    return st.builds(Dossier, ids(), huishoudens(), reeksen(soorten, eerste, laatste))


def waarde_voor(soort: Gebeurtenissoort, dag: date) -> Duur | date | Melduitkomst | None:
    """A value for an event: a day far enough ahead to count back from, a short length, an outcome; none if it may."""
    if not soort.waarde_verplicht:
        return None
    waarden: dict[object, Duur | date | Melduitkomst] = {
        Duur: Duur.parse("P1D"),
        date: dag + timedelta(days=200),
        Melduitkomst: Melduitkomst.VERVOLG_BIJ_VT,
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
