# frozen_string_literal: true

# Calls libcrosscall by the ffi gem, for a program that holds its numbers in an FFI::MemoryPointer.

require "crosscall"
require "protocol"
require_relative "empty"
require_relative "arrays"
require_relative "callbacks"
require_relative "work"
require_relative "batch"

Protocol.serve(Cases, abi: Crosscall.abi_version)
