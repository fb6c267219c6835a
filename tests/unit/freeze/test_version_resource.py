import ast

from freeze.version_resource import version_resource


def test_windows_is_told_name_and_version() -> None:
    """The table has the form PyInstaller reads, with the version as numbers and as text."""
    (tree,) = ast.parse(version_resource("1.2.3", "duedesk-cli.exe")).body
    assert isinstance(tree, ast.Expr)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [node.func.id for node in calls if isinstance(node.func, ast.Name)]
    assert {"VSVersionInfo", "FixedFileInfo", "StringFileInfo", "VarFileInfo"} <= set(names)
    pairs = {
        ast.literal_eval(node.args[0]): ast.literal_eval(node.args[1])
        for node in calls
        if isinstance(node.func, ast.Name) and node.func.id == "StringStruct"
    }
    assert (pairs["ProductName"], pairs["FileVersion"]) == ("限时办 DueDesk", "1.2.3")
    assert pairs["OriginalFilename"] == "duedesk-cli.exe"
    numbers = {word.arg: word.value for node in calls for word in node.keywords}["filevers"]
    assert ast.literal_eval(numbers) == (1, 2, 3, 0)
