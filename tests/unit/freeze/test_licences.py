from freeze.contents import requirements
from freeze.licences import carried_distributions, licence_files
from tests.support.command_line import ROOT


def test_each_library_is_carried_once_with_its_licence() -> None:
    """What the libraries require in turn is among them, what is left out is not."""
    names = [one.name.lower() for one in carried_distributions(requirements(ROOT))]
    assert len(names) == len(set(names))
    assert {"sqlite-utils", "lxml", "click", "cffi"} <= set(names)
    assert "pip" not in names
    places = {place for _, place in licence_files(requirements(ROOT))}
    assert {"licences/lxml", "licences/xlrd", "licences/PyNaCl"} <= places
