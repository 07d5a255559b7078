# frozen_string_literal: true

# Compiles one C source into an extension that is linked with libcrosscall.
#
#     ruby extension.rb NAME SOURCE OUT INCLUDE LIB COMPILER…
#
# The flags are those that mkmf takes from RbConfig. mkmf itself would want a make beside the
# compiler, and the compiler would be its choice.
#     ruby extension.rb
# says which ruby.h there is, or fails.

require "rbconfig"
require "shellwords"

module Extension
  CONFIG = RbConfig::CONFIG
  HEADERS = [CONFIG["rubyhdrdir"], CONFIG["rubyarchhdrdir"]].freeze
  SHARED = CONFIG["DLEXT"] == "bundle" ? "-bundle" : "-shared"

  def self.compile(name, source, out, include, lib, *compiler)
    target = File.join(out, "#{name}.#{CONFIG["DLEXT"]}")
    # -isystem: the warnings asked for are for the source, not for Ruby's own headers.
    headers = HEADERS.flat_map { |folder| ["-isystem", folder] }
    command = [*compiler, *flags("CFLAGS"), *flags("CPPFLAGS"), *flags("CCDLFLAGS")]
    command += ["-I#{include}", *headers, source, "-o", target]
    command += [SHARED, *flags("DLDFLAGS"), "-L#{lib}", "-lcrosscall"]
    exit(system(*command) || false)
  end

  def self.flags(key)
    Shellwords.split(CONFIG[key].to_s)
  end
end

unless File.exist?(File.join(Extension::HEADERS.first, "ruby.h"))
  abort("no ruby.h in #{Extension::HEADERS.first}: install the headers of this Ruby (ruby-dev)")
end
if ARGV.empty?
  puts "ruby.h #{RbConfig::CONFIG["ruby_version"]}"
else
  Extension.compile(*ARGV)
end
