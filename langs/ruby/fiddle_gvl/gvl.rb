# frozen_string_literal: true

module Crosscall
  # Whether calls hold the GVL: other threads of Ruby's wait until C returns.
  NEED_GVL = true
end
