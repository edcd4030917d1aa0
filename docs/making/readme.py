"""What README.md shows of the library: its picture, and the table of the regions."""

from collections.abc import Iterator
from datetime import date, timedelta

from docs.making.words import HERE, filled

from huiselijkgeweld import REGIOS, Reading, load
from huiselijkgeweld.notebook import tijdlijn


def readme() -> str:
    """The page that is read first, with the table of what is known of each region."""
    return filled("../README.md", regions())


def regions() -> Iterator[str]:
    """Per region: its municipalities, the texts that were made for some years, and how many rows are its own."""
    yield "| region | municipalities | texts with a period | until | own rows |"
    yield "|---|---:|---|---|---:|"
    for regio in REGIOS.values():
        texts = [text for text in regio.documenten if text.van or text.tot]
        names = "; ".join(f"{text.kort}{'' if text.reading is Reading.VERIFIED else ' (*not read*)'}" for text in texts)
        until = "" if regio.periode[1] is None else f"{regio.periode[1] - timedelta(days=1)}"
        yield f"| {regio.naam} (`{regio.code}`) | {len(regio.gemeenten)} | {names} | {until} | {len(regio.regels)} |"


def timeline() -> str:
    """The picture of README.md."""
    return tijdlijn(load(HERE.parent / "examples/dossiers/zwolle-melding.json"), on=date(2026, 4, 10)).svg() + "\n"
