# frozen_string_literal: true

require "together"
require_relative "crosscall"

module Cases
  include Crosscall

  module_function

  # case: parallel_work
  def parallel_work(size, loops)
    Together.run(size) do
      r = nil
      i = 0
      while i < loops
        r = WORK.call(10_000)
        i += 1
      end
      r
    end
  end

  # end of cases
end
