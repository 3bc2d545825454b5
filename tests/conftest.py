"""Options of the test suite."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regenerate` writes what is expected anew, to be read as a difference."""
    parser.addoption("--regenerate", action="store_true", help="write tests/golden/expected anew")


@pytest.fixture(scope="session")
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether the expected files are to be written anew."""
    return bool(request.config.getoption("--regenerate"))
