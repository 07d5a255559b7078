# frozen_string_literal: true

module Crosscall
  # Whether calls release the GVL. The ffi gem's default is to hold it.
  BLOCKING = false
end
