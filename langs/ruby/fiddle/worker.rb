# frozen_string_literal: true

# Calls libcrosscall by the importer of Fiddle, which comes with Ruby.

require "crosscall"
require "protocol"
require_relative "calls"
require_relative "strings"
require_relative "arrays"
require_relative "structs"
require_relative "callbacks"
require_relative "handles"
require_relative "errors"
require_relative "work"
require_relative "batch"
require_relative "threads"

Protocol.serve(Cases, abi: Crosscall.abi_version)
