--- A worker's cases: those of its modules, one for each case group, in one table by id.

local GROUPS = {
  "calls",
  "strings",
  "arrays",
  "structs",
  "callbacks",
  "handles",
  "errors",
  "work",
  "batch",
}

local cases = {}

for _, group in ipairs(GROUPS) do
  for id, case in pairs(require(group)) do
    cases[id] = case
  end
end

return cases
