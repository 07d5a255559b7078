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
use File::Temp     qw(tempdir);
use FindBin;

my ( $pad, $lib, $include, @compiler ) = @ARGV;
make_path( $ENV{XC_INLINE} );

# MakeMaker does not survive spaces, quotes and umlauts in paths: it is given
# links without any.
my %target = (
    out     => $ENV{XC_INLINE},
    src     => dirname(__FILE__),
    include => $include,
    lib     => $lib,
    'pad.o' => $pad,
);
my $links = tempdir( 'inlineXXXXXXXX', TMPDIR => 1, CLEANUP => 1 );
for my $name ( keys %target ) {
    symlink $target{$name}, "$links/$name" or die "$links/$name: $!\n";
}
$ENV{XC_INLINE} = "$links/out";
$FindBin::Bin = "$links/src";  # where Inline takes headers and the typemap from

# What was built is not loaded: with a sanitizer in it this perl could not.
*DynaLoader::bootstrap = sub { };

@Crosscall::build = (
    cc        => "@compiler",
    ld        => "@compiler",
    inc       => "-I$links/include -I$links/src",
    ccflagsex => '-Wall -Wno-unused-function',
    lddlflags => "$Config{lddlflags} $links/pad.o",
    libs      => "-L$links/lib -lcrosscall",
);
require Crosscall;
