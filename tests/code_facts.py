"""Facts about code, read from its text: what it imports, says, makes and uses.

Every function takes source code. What the facts should be is decided in the tests.
"""

import ast
from collections.abc import Iterator


def imports(source: str) -> set[str]:
    """Return the full names of all that some code imports, anywhere in it.

    `import a.b` gives "a.b"; `from a import b` gives "a.b".

    Raises:
        ValueError: if an import is relative, since the course imports by full names.
    """
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                raise ValueError(f"line {node.lineno}: import by the full name")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def strings(source: str) -> list[str]:
    """Return the strings in code; a placeholder of an f-string counts as the word {}."""
    return list(_strings(ast.parse(source)))


def _strings(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            part.value if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _strings(part.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _strings(child)


def _names(node: ast.AST, context: type[ast.expr_context]) -> set[str]:
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, context)
    }


def assigned(source: str) -> set[str]:
    """Return the names that code assigns to, anywhere in it."""
    return _names(ast.parse(source), ast.Store)


def defined(source: str) -> set[str]:
    """Return the names that code defines at its top level."""
    return set().union(*map(_defined_by, ast.parse(source).body))


def _defined_by(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    return _names(statement, ast.Store)


def read_first(source: str) -> set[str]:
    """Return the names that code reads before it gives them a value."""
    known, found = set(), set()
    for statement in ast.parse(source).body:
        inner = _names_of_its_own(statement)
        if isinstance(statement, ast.FunctionDef):
            inner |= _names(statement, ast.Store) | {statement.name}
        found |= _names(statement, ast.Load) - known - inner
        known |= _defined_by(statement)
    return found


def _names_of_its_own(node: ast.AST) -> set[str]:
    """Return the arguments of functions and the loop variables of comprehensions."""
    found = {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)}
    for each in ast.walk(node):
        if isinstance(each, ast.comprehension):
            found |= _names(each.target, ast.Store)
    return found


def made_from_themselves(source: str) -> set[str]:
    """Return the names whose new value is made from their old one, such as x in `x = x / 255`.

    A name that the code has given a value of its own before may change. Functions are left out.
    """
    found, known = set(), set()
    for statement in _statements(ast.parse(source).body):
        changed = _changed_by(statement)
        used = changed & _used_by(statement)
        found |= used - known
        known |= changed - used
    return found


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements, also those inside loops and conditions, but not inside functions."""
    for statement in body:
        yield statement
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            for part in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(statement, part, []))


def _changed_by(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AugAssign | ast.AnnAssign | ast.For):
        targets = [statement.target]
    elif isinstance(statement, ast.With):
        targets = [item.optional_vars for item in statement.items if item.optional_vars]
    else:
        targets = []
    # `x[:] = x / 255` changes x itself; `x.name = 1` does not make a new x.
    return {
        node.id
        for target in targets
        if not isinstance(target, ast.Attribute)
        for node in ast.walk(target)
        if isinstance(node, ast.Name)
    }


def _used_by(statement: ast.stmt) -> set[str]:
    value = getattr(statement, "value", None)
    if value is None:
        return set()
    found = _names(value, ast.Load) - _names_of_its_own(value)
    if isinstance(statement, ast.AugAssign):
        found |= _changed_by(statement)
    return found
