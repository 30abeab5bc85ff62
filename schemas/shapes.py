"""The shape of a text field, said once: the gate checks it, and forms learn it from the model's JSON schema."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Shape:
    """What forms are told of a type beside what pydantic knows of it, and how the gate checks it.

    `form` chooses the control (day, moment, clock, line, text, picture …). `pattern` holds for the whole text and means the same in
    Python and in ECMA 262; `hint` says what to write instead. `check` raises PydanticCustomError; without one, pydantic or others check.
    """

    form: str
    pattern: str = ""
    hint: str = ""
    check: Callable[[str], str] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = handler(source)
        return core_schema.no_info_after_validator_function(self.check, inner) if self.check else inner

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """pydantic's own words with ours; `format` is ours too, which validators of JSON Schema leave alone."""
        schema = {**handler(core), "format": self.form}
        whole = f"^({self.pattern})$" if "|" in self.pattern else f"^{self.pattern}$"
        return schema | ({"pattern": whole} if self.pattern else {}) | ({"patternErrorMessage": self.hint} if self.hint else {})
