"""Partners in the chain: what they do, who commissions which part, what they may request, and where that stands.

`PARTNERS` holds the national ones and the regional ones that a document describes. Regions add their own.
"""

from collections.abc import Mapping
from types import MappingProxyType

from huiselijkgeweld.model.partners.amersfoort import AMERSFOORT
from huiselijkgeweld.model.partners.gelderse_instellingen import GELDERSE_INSTELLINGEN
from huiselijkgeweld.model.partners.landelijk import LANDELIJK
from huiselijkgeweld.model.partners.lijsten import Doelgroep as Doelgroep
from huiselijkgeweld.model.partners.lijsten import Opdrachtgever as Opdrachtgever
from huiselijkgeweld.model.partners.lijsten import Openstelling as Openstelling
from huiselijkgeweld.model.partners.lijsten import Partnersoort as Partnersoort
from huiselijkgeweld.model.partners.lijsten import Verzoek as Verzoek
from huiselijkgeweld.model.partners.noord_veluwe_mijov import NOORD_VELUWE_MIJOV
from huiselijkgeweld.model.partners.partner import NEDERLAND as NEDERLAND
from huiselijkgeweld.model.partners.partner import Kostencomponent as Kostencomponent
from huiselijkgeweld.model.partners.partner import Opdracht as Opdracht
from huiselijkgeweld.model.partners.partner import Partner as Partner
from huiselijkgeweld.model.partners.partner import Verzoekrecht as Verzoekrecht
from huiselijkgeweld.model.partners.routering import Kandidaat as Kandidaat
from huiselijkgeweld.model.partners.routering import Kenmerken as Kenmerken
from huiselijkgeweld.model.partners.routering import gi_kandidaten as gi_kandidaten

PARTNERS: Mapping[str, Partner] = MappingProxyType(
    {partner.code: partner for partner in (*LANDELIJK, *NOORD_VELUWE_MIJOV, *GELDERSE_INSTELLINGEN, *AMERSFOORT)}
)
"""Every described partner by its code."""
