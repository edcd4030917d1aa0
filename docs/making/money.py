"""The page of money: streams, who pays whom, action lines, amounts, taakvelden, and the DUVO; and each row in full."""

from collections.abc import Iterator
from datetime import date

from docs.making.examples import DAY
from docs.making.words import (
    DUTCH,
    MADE,
    READINGS,
    anchor,
    cells,
    dates,
    fingerprint,
    link,
    links,
    page,
    remarks,
    reservations,
)

from huiselijkgeweld import GELDSTROMEN, PARTNERS, REGIOS, bekostiging
from huiselijkgeweld.bekostigingen import Bekostiging
from huiselijkgeweld.model.geldstromen import Stroomstand, centrumgemeenten, taakvelden
from huiselijkgeweld.model.geldstromen.tabellen import BIJLAGEN_DUVO
from huiselijkgeweld.model.partners import Kostencomponent, Partner, Partnersoort
from huiselijkgeweld.recht.bekostiging import LANDELIJK, Bekostigingsregel
from huiselijkgeweld.uitleg.woorden import dag_in_woorden

NATIONAL = "landelijk"


def row_anchor(rij: Bekostigingsregel, regio: str) -> str:
    """Where a row about money is told in full."""
    return anchor("geld", regio, rij.code)


def payee(rij: Bekostigingsregel) -> str:
    """Whom a row is about; in italics a kind of partner."""
    return PARTNERS[rij.partner].naam if rij.partner else f"*{(rij.partnersoort or Partnersoort.OPVANG).label}*"


def share(rij: Bekostigingsregel) -> str:
    """How much of it the stream pays, as far as the text says so."""
    return "deels" if rij.deels else "" if rij.aandeel is None else f"{rij.aandeel:f}%"


def funding_row(rij: Bekostigingsregel, regio: str, *before: str) -> str:
    """One row about money, as a line of a table."""
    code = f"[{rij.code}](#{row_anchor(rij, regio)})"
    bought = str(rij.verwerving or "").replace("_", " ")
    parts = (code, payee(rij), rij.component or "alles", rij.stroom.naam, share(rij), bought)
    return cells(*before, *parts, links(rij.bronnen), READINGS[rij.reading], dates(rij), remarks(rij))


def funding_section(rij: Bekostigingsregel, regio: str) -> Iterator[str]:
    """One row about money, as a lawyer reads it."""
    yield f"({row_anchor(rij, regio)})="
    yield f"### {rij.code}"
    yield ""
    part = f", {rij.component}" if rij.component else ""
    yield f"{payee(rij)}{part}: uit **{rij.stroom.naam}** (`{rij.geldstroom}`{f', {share(rij)}' if share(rij) else ''})."
    yield ""
    yield f"- Bron: {links(rij.bronnen)}; {rij.soort}"
    yield f"- Lezing: {READINGS[rij.reading]}"
    yield f"- Geldig: {dates(rij) or 'geen begin of einde bekend'}"
    if rij.verwerving:
        yield f"- Verwerving: {str(rij.verwerving).replace('_', ' ')}"
    if rij.note:
        yield f"- Opmerking: {rij.note}"
    yield from reservations(rij.voorbehouden, None if regio == NATIONAL else regio)
    yield fingerprint(rij.code, None if regio == NATIONAL else REGIOS[regio])
    yield ""
    yield from funding_example(rij, regio)


def funding_example(rij: Bekostigingsregel, regio: str) -> Iterator[str]:
    """What the library answers about the parts that a row pays, on a day on which it does."""
    day = DAY if rij.eindigt is None or rij.eindigt > DAY else date.fromordinal(rij.eindigt.toordinal() - 1)
    answers = bekostiging(rij.partner or rij.partnersoort or "", on=day, regio=None if regio == NATIONAL else regio)
    paid = [een for een in answers if any(f.regel == rij for f in een.financieringen)]
    if not paid:
        msg = f"no answer of the library names row {rij.code}"
        raise ValueError(msg)
    yield f"*Voorbeeld.* Wie betaalt dit op {dag_in_woorden(day)}? Het antwoord:"
    yield ""
    yield from (f"- {een.naam}, {een.component}: {streams_of(een)}" for een in paid)
    yield ""


def streams_of(een: Bekostiging) -> str:
    """The streams of one part, each with its row."""
    found = []
    for een_stroom in een.financieringen:
        runs = "" if een_stroom.stand is Stroomstand.LOOPT else f", {een_stroom.stand}".replace("_", " ")
        found.append(f"{een_stroom.geldstroom.naam} ({een_stroom.regel.code}{runs})")
    return "; ".join(found)


def streams() -> str:
    """The page of money: streams, who pays whom, action lines, amounts, taakvelden, and the DUVO."""
    lines = [
        *DUTCH,
        "# Geldstromen",
        "",
        f"{MADE} Wat geen gelezen tekst zegt, staat er niet: dan is het antwoord een vraag.",
        "Geen van deze teksten is een wet.",
        "",
        "## Stromen",
        "",
        "| code | stroom | van | aan | geldig | lezing | bronnen | opmerking |",
        "|---" * 8 + "|",
    ]
    for een in GELDSTROMEN.values():
        geldig, bronnen = dates(een), links(een.bronnen)
        lines.append(
            f"| `{een.code}` | {een.naam} | {een.van} | {een.aan} | {geldig} | {READINGS[een.reading]} | {bronnen} | {een.toelichting} |"
        )
    head = "| regio | code | partner | deel | stroom | aandeel | verwerving | bronnen | lezing | geldig | opmerking |"
    lines += ["", "## Wie betaalt wat", "", "Schuin: elke partner van die soort.", "", head, "|---" * 11 + "|"]
    lines += [funding_row(rij, NATIONAL, NATIONAL) for rij in LANDELIJK]
    lines += [funding_row(rij, regio.code, regio.naam) for regio in REGIOS.values() for rij in regio.bekostiging]
    lines += ["", "## Opdrachtgevers", "", "| partner | deel | opdrachtgever | bronnen | opmerking |", "|---" * 5 + "|"]
    lines += [regel for partner in PARTNERS.values() for deel in partner.kosten for regel in clients(partner, deel)]
    lines += ["", *plans(), "", *fields(), ""]
    lines += ["## Centrumgemeenten vrouwenopvang", ""]
    lines += [
        "Bedragen per gemeente in euro's, uit de bijlagen bij het besluit; van latere jaren zijn ze niet gelezen.",
        "",
    ]
    lines += [f"| code | gemeente | {' | '.join(map(str, BIJLAGEN_DUVO))} | opmerking |", "|---" * 7 + "|"]
    for centrum in centrumgemeenten().values():
        bedragen = " | ".join(str(centrum.bedragen[jaar]) for jaar in BIJLAGEN_DUVO)
        lines.append(f"| {centrum.gemeente} | {centrum.naam} | {bedragen} | {centrum.toelichting} |")
    return page(lines)


def clients(partner: Partner, deel: Kostencomponent) -> Iterator[str]:
    """Who commissions a part of a partner, by each text."""
    for opdracht in deel.opdrachten:
        bronnen = links(opdracht.bronnen)
        yield f"| {partner.naam} | {deel.naam} | {opdracht.wie.label} | {bronnen} | {opdracht.toelichting} |"
    if not deel.opdrachten:
        bronnen = links(deel.bronnen)
        yield f"| {partner.naam} | {deel.naam} | *{deel.vraag}* | {bronnen} | {deel.toelichting} |"


def plans() -> Iterator[str]:
    """Action lines and amounts of every region."""
    yield from ("## Actielijnen", "")
    yield "| regio | actielijn | thema | groep | jaren | kernpartners | financiering | bronnen |"
    yield "|---" * 8 + "|"
    for regio in REGIOS.values():
        for thema in regio.themas:
            jaren = "; ".join(een.tekst for een in thema.looptijden)
            geld = "; ".join(f"{een.stroom.naam}: {een.wat}" for een in thema.financiering)
            bronnen = links(thema.bronnen)
            yield f"| {regio.naam} | {thema.actielijn} | {thema.naam} | {thema.groep or ''} | {jaren} | {', '.join(thema.kernpartners)} | {geld} | {bronnen} |"
    yield from ("", "## Bedragen in de teksten", "")
    yield "| regio | wat | soort | jaar | begroot | afwijking | stroom | bronnen |"
    yield "|---" * 8 + "|"
    for regio in REGIOS.values():
        for regel in regio.begroting.regels:
            afwijking = regel.afwijking()
            verschil = (
                "" if afwijking.bedrag is None else f"{afwijking.bedrag} ({afwijking.betekenis})".replace("_", " ")
            )
            stroom = "" if regel.stroom is None else regel.stroom.naam
            bronnen = links(regel.bronnen)
            yield f"| {regio.naam} | {regel.omschrijving} | {regel.soort} | {regel.periode} | {regel.begroot or ''} | {verschil} | {stroom} | {bronnen} |"


def fields() -> Iterator[str]:
    """The taakvelden."""
    yield from ("## Taakvelden (Iv3)", "")
    yield "| code | naam | jaren | voorgangers | waarvoor | misschien | wat er wordt geboekt | bron | lezing |"
    yield "|---" * 9 + "|"
    for veld in taakvelden():
        voor, misschien = (", ".join(een.label for een in groep) for groep in (veld.voor, veld.misschien))
        jaren = f"{veld.van}-{veld.tot_en_met or ''}"
        yield f"| {veld.code} | {veld.naam} | {jaren} | {', '.join(veld.voorgangers)} | {voor} | {misschien} | {veld.boekt} | {link(veld.bron)} | {READINGS[veld.reading]} |"
