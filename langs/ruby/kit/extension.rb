# frozen_string_literal: true

# Compiles one C source for an extension, and links it with libcrosscall.
#
#     ruby extension.rb compile SOURCE OBJECT INCLUDE COMPILER…
#     ruby extension.rb link OBJECT NAME FOLDER PAD LIB COMPILER…
#
# PAD, which comes first in the link, says where the extension's code begins.
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

  def self.compile(source, object, include, *compiler)
    # -isystem: the warnings asked for are for the source, not for Ruby's own headers.
    headers = HEADERS.flat_map { |folder| ["-isystem", folder] }
    command = [*compiler, *flags("CFLAGS"), *flags("CPPFLAGS"), *flags("CCDLFLAGS")]
    system(*command, "-I#{include}", *headers, "-c", source, "-o", object)
  end

  def self.link(object, name, folder, pad, lib, *compiler)
    target = File.join(folder, "#{name}.#{CONFIG["DLEXT"]}")
    command = [*compiler, SHARED, pad, object, "-o", target, *flags("DLDFLAGS")]
    system(*command, "-L#{lib}", "-lcrosscall")
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
  exit(Extension.public_send(*ARGV) || false)
end
