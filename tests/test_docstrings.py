"""The examples in docstrings hold, in every module of the installed package."""

import doctest
import importlib
import pkgutil

import pytest

import huiselijkgeweld

MODULES = sorted(module.name for module in pkgutil.walk_packages(huiselijkgeweld.__path__, "huiselijkgeweld."))


@pytest.mark.parametrize("name", ["huiselijkgeweld", *MODULES])
def test_the_examples_of_a_module_hold(name: str) -> None:
    """What a docstring shows is what the code does; on a failure the difference is in the captured output."""
    assert doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS).failed == 0
