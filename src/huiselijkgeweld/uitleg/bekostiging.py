"""Who pays what in Dutch sentences, with the rows and sources behind it."""

from collections.abc import Iterator

from huiselijkgeweld.bekostigingen import Bekostiging, Financiering, LopendeDienst
from huiselijkgeweld.model.geldstromen import Stroomstand
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, met_hoofdletter, opsomming


def dienst_in_woorden(een: LopendeDienst) -> Iterator[str]:
    """A service that runs for somebody, who pays it, and what is open about that."""
    voor = f" (voor {een.over})" if een.over else ""
    yield f"{met_hoofdletter(een.dienst.label)}{voor}{'' if een.loopt else ': misschien'}"
    for deel in een.bekostiging:
        yield from (f"    {regel}" for regel in _deel(deel))
    if een.centrumgemeente is not None:
        yield f"    ontvangt de DUVO: centrumgemeente {een.centrumgemeente}"
    yield from (f"    Vraag: {vraag}" for vraag in een.vragen)


def bekostiging_in_woorden(delen: tuple[Bekostiging, ...]) -> Iterator[str]:
    """Each part of a partner: who commissions it, what pays it, where it is booked, and what is open."""
    for deel in delen:
        yield from _deel(deel)
        yield from (f"    Vraag: {vraag}" for vraag in deel.vragen)


def _deel(deel: Bekostiging) -> Iterator[str]:
    naam = deel.naam if deel.component == deel.naam else f"{deel.naam}, {deel.component}"
    wie = opsomming(dict.fromkeys(een.wie.label for een in deel.opdrachten) or ["niet bekend"], "of")
    yield f"{met_hoofdletter(naam)}: opdrachtgever {wie}"
    for opdracht in deel.opdrachten:
        noot = f" ({opdracht.toelichting})" if opdracht.toelichting else ""
        yield f"        {opdracht.wie.label} · {'; '.join(map(str, opdracht.bronnen))}{noot}"
    for een in deel.financieringen:
        yield f"    {_stroom(een)}"
        noot = f" ({een.regel.note})" if een.regel.note else ""
        yield f"        {een.regel.code} · {'; '.join(map(str, een.regel.bronnen))}{noot}"
    if not deel.financieringen:
        yield "    geldstroom niet bekend"
    veld = None if deel.boeking is None else deel.boeking.taakveld
    if veld is not None:
        yield f"    taakveld {veld.code} {veld.naam} · {veld.bron}"


def _stroom(een: Financiering) -> str:
    delen = [een.geldstroom.naam]
    if een.regel.aandeel is not None:
        delen.append(f"{een.regel.aandeel:f}%")
    if een.regel.deels:
        delen.append("een deel")
    if een.regel.verwerving is not None:
        delen.append(een.regel.verwerving.value.replace("_", " "))
    if een.stand is not Stroomstand.LOOPT and een.tot is not None:
        delen.append(f"geëindigd, liep tot {dag_in_woorden(een.tot)}")
    return ", ".join(delen)
