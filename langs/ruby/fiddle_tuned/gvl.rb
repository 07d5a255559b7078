# frozen_string_literal: true

module Crosscall
  # Whether calls hold the GVL. Fiddle's default is to release it around each of them.
  NEED_GVL = false
end
