"""An incremental build gives the same bytes, the same account and the same problems as a cold one, whatever happened before."""

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.equivalence.machine import City

# Nothing is shrunk: each step costs two builds; all steps of the run that failed are printed, and can be read.
COMMON = settings(deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck), print_blob=True)

TestEveryStep = City.TestCase
TestEveryStep.settings = settings(COMMON, max_examples=3, stateful_step_count=20, derandomize=True, database=None)


@pytest.mark.full
class TestManySteps(City.TestCase):
    settings = settings(COMMON, max_examples=12, stateful_step_count=30)
