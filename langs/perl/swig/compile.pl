# Compiles what SWIG wrote, and links it with libcrosscall:
#     perl compile.pl compile SOURCE OBJECT INCLUDE COMPILER…
#     perl compile.pl link OBJECT LAYOUT PAD LIB COMPILER…
# with Perl's own flags: https://www.swig.org/Doc4.3/Perl5.html#Perl5_nn6

use strict;
use warnings;

use Config;
use File::Path       qw(make_path);
use Text::ParseWords qw(shellwords);

my ( $mode, $from, @arguments ) = @ARGV;
my @command;
if ( $mode eq 'compile' ) {
    my ( $object, $include, @compiler ) = @arguments;
    @command = (
        @compiler,
        shellwords("$Config{ccflags} $Config{optimize} $Config{cccdlflags}"),
        "-I$Config{archlibexp}/CORE", "-I$include", '-c', $from, '-o', $object
    );
}
else {
    my ( $layout, $pad, $lib, @compiler ) = @arguments;
    make_path("$layout/auto/Crosscall");
    @command = (
        @compiler, shellwords( $Config{lddlflags} ),
        $pad, $from, '-o', "$layout/auto/Crosscall/Crosscall.$Config{dlext}",
        "-L$lib", '-lcrosscall'
    );
}
exec @command or die "$command[0] cannot be started: $!\n";
