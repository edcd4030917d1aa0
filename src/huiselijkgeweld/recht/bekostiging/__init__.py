"""Who pays what (bekostiging), as data: the shape of a row, the national rows, and what each service is a part of."""

from huiselijkgeweld.recht.bekostiging.diensten import DIENSTREGELS as DIENSTREGELS
from huiselijkgeweld.recht.bekostiging.diensten import ONDERWERPEN as ONDERWERPEN
from huiselijkgeweld.recht.bekostiging.diensten import Dienstregel as Dienstregel
from huiselijkgeweld.recht.bekostiging.landelijk import LANDELIJK as LANDELIJK
from huiselijkgeweld.recht.bekostiging.regel import Bekostigingsregel as Bekostigingsregel
