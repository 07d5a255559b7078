# Loads Crosscall.pm once, for Inline to compile it into the folder in XC_INLINE:
#     perl build.pl PAD LIB INCLUDE COMPILER…
# PAD, which comes first in the link, says where the module's code begins.

use strict;
use warnings;
no warnings qw(once redefine);

use Config;
use DynaLoader;
use File::Basename qw(dirname);
use File::Path     qw(make_path);

my ( $pad, $lib, $include, @compiler ) = @ARGV;
make_path( $ENV{XC_INLINE} );

# What was built is not loaded: with a sanitizer in it this perl could not.
*DynaLoader::bootstrap = sub { };

@Crosscall::build = (
    cc        => "@compiler",
    ld        => "@compiler",
    inc       => "-I$include -I" . dirname(__FILE__),
    ccflagsex => '-Wall -Wno-unused-function',
    lddlflags => "$Config{lddlflags} $pad",
    libs      => "-L$lib -lcrosscall",
);
require Crosscall;
