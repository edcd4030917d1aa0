"""Case files in, Standen out: `python -m huiselijkgeweld CASE.json --on 2026-04-10`."""

import argparse
import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from huiselijkgeweld import __version__
from huiselijkgeweld.akkoord import Akkoord, Beoordeling, Functie, als_markdown, nieuw
from huiselijkgeweld.errors import HuiselijkgeweldError, InvalidDossierError, RegionRuleError, UnknownCodeError
from huiselijkgeweld.evaluation import evaluate
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.interop.json.schrijven import als_object
from huiselijkgeweld.interop.json.tekst import MAX_BYTES, schrijf
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.uitleg import Publiek, explain
from huiselijkgeweld.uitleg.betrokkene import bezwaren
from huiselijkgeweld.uitleg.kort import kort_in_woorden

OK = 0
VERLOPEN = 1
FOUT = 2
_REGIO = f"code of a region ({', '.join(REGIOS)}) or a region file of your own, ending in .toml"


def _dag(tekst: str) -> date:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        dag = None
    if dag is not None and dag.isoformat() == tekst:  # fromisoformat reads weeks too, and days without dashes
        return dag
    msg = f"{tekst!r} is not a day; write YYYY-MM-DD"
    raise argparse.ArgumentTypeError(msg)


def _regels_van(naam: str, error: HuiselijkgeweldError) -> list[str]:
    """What is wrong with a file, each line with its name, and the page that explains it."""
    return [f"{naam}: {regel}" for regel in (*str(error).splitlines(), *error.__notes__)]


def _regio(tekst: str) -> Regio:
    """The region of a code or of a file; every problem of a file stands on a line of its own, with its name."""
    try:
        return Regio.load(tekst) if tekst.endswith(".toml") else REGIOS[tekst]
    except RegionRuleError as error:
        raise argparse.ArgumentTypeError("\n".join(_regels_van(tekst, error))) from None
    except UnknownCodeError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    except OSError as error:
        msg = f"{tekst!r} cannot be read: {error.strerror}"
        raise argparse.ArgumentTypeError(msg) from None


def _argumenten() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m huiselijkgeweld",
        description="Say for case files which terms run and when they end, who holds which regie and whether to "
        "escalate, with the article behind each answer and the questions that are open.",
        epilog="Exit status: 0 if every case could be read, 2 if one could not. "
        "`python -m huiselijkgeweld akkoord --help`: which rows a jurist of yours has signed off.",
    )
    parser.add_argument("case", nargs="+", metavar="CASE.json", help="case files; - reads standard input")
    parser.add_argument("--on", required=True, type=_dag, metavar="DATE", help="the day, YYYY-MM-DD: its end counts")
    parser.add_argument(
        "--regio",
        type=_regio,
        metavar="REGION",
        help=f"{_REGIO}; without it the municipality of the household decides",
    )
    parser.add_argument(
        "--publiek",
        choices=list(Publiek),
        default=Publiek.PROFESSIONAL,
        help="for whom the text is; one for a betrokkene never shows who reported, and is empty until it is certain "
        "that the family may be informed",
    )
    parser.add_argument(
        "--kort",
        action="store_true",
        help="in short: what comes first and the five questions that settle most; it says how much it leaves out",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="JSON instead of Dutch text; of several files one value after another, each with the name of its file",
    )
    parser.add_argument(
        "--lines",
        action="store_true",
        help="one case a line in, one Stand a line out, as JSON; a bad line gives an error line",
    )
    parser.add_argument("--version", action="version", version=__version__)
    return parser


def _argumenten_van_akkoord() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m huiselijkgeweld akkoord",
        description="Say of every norm and row whether somebody signed it off as it is now.",
        epilog="Exit status: 0; 1 if a row changed since it was signed off, or is unknown; 2 if something is wrong.",
    )
    parser.add_argument("file", nargs="?", metavar="AKKOORD.toml", help="the sign-offs; without it there are none yet")
    parser.add_argument("--regio", type=_regio, metavar="REGION", help=f"{_REGIO}; without it national rows only")
    parser.add_argument("--markdown", action="store_true", help="a table to read, what asks for a judgement first")
    parser.add_argument("--rij", metavar="CODE", help="instead of the list an entry for this row, as it is now")
    parser.add_argument(
        "--op", type=_dag, metavar="DATE", help="with --rij: the day on which it was judged, YYYY-MM-DD"
    )
    parser.add_argument("--functie", choices=list(Functie), default=Functie.JURIST, help="with --rij: by whom; no name")
    return parser


def _akkoord(arguments: Sequence[str]) -> int:
    """List the sign-offs, or write the entry for a row."""
    parser = _argumenten_van_akkoord()
    gegeven = parser.parse_args(arguments)
    if (gegeven.rij is None) != (gegeven.op is None):
        parser.error("--rij and --op belong together: an entry says when the row was judged")
    try:
        if gegeven.rij is not None:
            print(nieuw(gegeven.rij, op=gegeven.op, functie=gegeven.functie, regio=gegeven.regio), end="")
            return OK
        akkoord = Akkoord(()) if gegeven.file is None else Akkoord.load(gegeven.file)
    except HuiselijkgeweldError as error:
        print(*_regels_van(gegeven.file or "--rij", error), sep="\n", file=sys.stderr)
        return FOUT
    except OSError as error:
        print(f"{gegeven.file}: cannot be read: {error.strerror}", file=sys.stderr)
        return FOUT
    stand = akkoord.stand(gegeven.regio)
    regels = (f"{een.rij} {een.beoordeling} {een.vingerafdruk or ''}".rstrip() for een in stand)
    print(als_markdown(stand) if gegeven.markdown else "\n".join(regels))
    oud = {Beoordeling.VERLOPEN, Beoordeling.ONBEKENDE_RIJ}
    return VERLOPEN if any(een.beoordeling in oud for een in stand) else OK


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, TextIOWrapper):
            stroom.reconfigure(encoding="utf-8", errors="backslashreplace")  # a file name can hold any byte
    gegeven = sys.argv[1:] if arguments is None else list(arguments)
    return _akkoord(gegeven[1:]) if gegeven[:1] == ["akkoord"] else _dossiers(gegeven)


def _dossiers(arguments: Sequence[str]) -> int:
    """Answer case files."""
    parser = _argumenten()
    gegeven = parser.parse_args(arguments)
    if gegeven.publiek == Publiek.BETROKKENE and (gegeven.json or gegeven.lines):
        parser.error("--publiek betrokkene gives a text; JSON holds what a betrokkene must not read")
    if gegeven.kort and (gegeven.json or gegeven.lines or gegeven.publiek == Publiek.BETROKKENE):
        parser.error("--kort shortens the text for a professional; leave out --json, --lines and --publiek betrokkene")
    status = OK
    for naam in gegeven.case:
        kop = naam if len(gegeven.case) > 1 else ""
        try:
            with _open(naam) as bestand:
                if gegeven.lines:
                    status = max(status, _per_regel(bestand, gegeven, kop))
                else:
                    print(_antwoord(bestand.read(MAX_BYTES + 1), gegeven, kop))
        except HuiselijkgeweldError as error:
            status = FOUT
            print(*_regels_van(naam, error), sep="\n", file=sys.stderr)
        except BrokenPipeError:  # whoever reads our output has seen enough
            raise
        except OSError as error:
            status = FOUT
            print(f"{naam}: cannot be read: {error.strerror}", file=sys.stderr)
    return status


@contextmanager
def _open(naam: str) -> Iterator[BinaryIO]:
    if naam == "-":
        if sys.stdin is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        yield sys.stdin.buffer
    else:
        with Path(naam).open("rb") as bestand:
            yield bestand


def _antwoord(tekst: bytes, gegeven: argparse.Namespace, kop: str) -> str:
    stand = evaluate(loads(tekst), on=gegeven.on, regio=gegeven.regio)
    if gegeven.json:
        return schrijf({"bestand": kop, **als_object(stand)}, indent=2) if kop else dumps(stand)
    if gegeven.publiek == Publiek.BETROKKENE:
        for bezwaar in bezwaren(stand):
            print(f"{kop or 'nog geen tekst'}: {bezwaar}", file=sys.stderr)
    uitleg = "\n".join(kort_in_woorden(stand)) if gegeven.kort else explain(stand, publiek=gegeven.publiek)
    return f"{kop}\n{uitleg}\n" if kop else uitleg


def _per_regel(bestand: BinaryIO, gegeven: argparse.Namespace, kop: str) -> int:
    """One case a line: a Stand for each, and an error line for a case that cannot be read."""
    status = OK
    for nummer, regel in _regels(bestand):
        plaats: dict[str, Any] = {**({"bestand": kop} if kop else {}), "regel": nummer}
        try:
            dossier = loads(regel)
            antwoord = {**plaats, "id": dossier.id, **als_object(evaluate(dossier, on=gegeven.on, regio=gegeven.regio))}
        except InvalidDossierError as error:
            status = FOUT
            fouten = [{"pad": probleem.path, "melding": probleem.message} for probleem in error.problems]
            antwoord = {**plaats, "fouten": fouten}
        except HuiselijkgeweldError as error:
            status = FOUT
            antwoord = {**plaats, "fouten": [{"pad": "", "melding": str(error)}]}
        print(schrijf(antwoord))
    return status


def _regels(bestand: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers; of a line that is too long only as much as shows it."""
    for nummer, regel in enumerate(iter(partial(bestand.readline, MAX_BYTES + 1), b""), 1):
        rest = regel
        while rest and not rest.endswith(b"\n"):
            rest = bestand.readline(MAX_BYTES)
        if regel.strip():
            yield nummer, regel


def _proces() -> int:
    """Run the command to its last byte of output, with an end that says why if that byte cannot be written."""
    try:
        status = main()
        print(end="", flush=True)
    except OSError as error:
        with suppress(OSError):
            sys.stdout.close()  # what is left cannot be written either, and would be tried again at exit
        if isinstance(error, BrokenPipeError):
            return OK
        print(f"the output cannot be written: {error.strerror}", file=sys.stderr)
        return FOUT
    return status


if __name__ == "__main__":
    sys.exit(_proces())
