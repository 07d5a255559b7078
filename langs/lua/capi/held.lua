--- The arrays of native/cases.toml as users of this module hold them: tables.

return require("inputs")
