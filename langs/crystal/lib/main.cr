require "./crosscall"
require "../kit/worker"
