# frozen_string_literal: true

require "crosscall"
require "together"

module Cases
  module_function

  # case: parallel_work
  def parallel_work(size, loops)
    Together.run(size) do
      r = nil
      i = 0
      while i < loops
        r = Crosscall.work(10_000)
        i += 1
      end
      r
    end
  end

  # end of cases
end
