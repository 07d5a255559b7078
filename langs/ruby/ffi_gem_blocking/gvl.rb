# frozen_string_literal: true

module Crosscall
  # Whether calls release the GVL: other threads of Ruby's run while C does.
  BLOCKING = true
end
