# The library's codes as exceptions.
class CrosscallError < Exception
  getter status : LibCrosscall::Status

  # The message is copied: the library's lives only until the next failure.
  def initialize(@status, message = String.new(LibCrosscall.last_error))
    super(message)
  end

  def self.check(status : LibCrosscall::Status) : Nil
    raise new(status) unless status == LibCrosscall::OK
  end

  # For functions that return null when memory ran out.
  def self.check_memory(made : T) : T forall T
    raise new(LibCrosscall::ERR_MEMORY) if made.null?
    made
  end
end
