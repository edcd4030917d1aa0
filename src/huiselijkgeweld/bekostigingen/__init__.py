"""Who pays what, answered: for a partner, for what a region plans, for a budget, for the services of a household."""

from huiselijkgeweld.bekostigingen.antwoord import Bekostiging as Bekostiging
from huiselijkgeweld.bekostigingen.antwoord import Financiering as Financiering
from huiselijkgeweld.bekostigingen.antwoord import Toedeling as Toedeling
from huiselijkgeweld.bekostigingen.begrotingen import begroting as begroting
from huiselijkgeweld.bekostigingen.begrotingen import inwonersleutel as inwonersleutel
from huiselijkgeweld.bekostigingen.diensten import LopendeDienst as LopendeDienst
from huiselijkgeweld.bekostigingen.partners import bekostiging as bekostiging
from huiselijkgeweld.bekostigingen.plannen import Actielijnen as Actielijnen
from huiselijkgeweld.bekostigingen.plannen import Themastand as Themastand
from huiselijkgeweld.bekostigingen.plannen import actielijnen as actielijnen
