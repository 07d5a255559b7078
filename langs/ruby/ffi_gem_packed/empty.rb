# frozen_string_literal: true

require "clock"

module Cases
  module_function

  # case: empty
  def empty(_size, loops)
    i = 0
    start = Clock.now
    while i < loops
      i += 1
    end
    [Clock.now - start, 0]
  end

  # end of cases
end
