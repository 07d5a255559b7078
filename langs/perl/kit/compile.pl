# Makes a loadable module of one XS file, as ExtUtils::MakeMaker would, but with
# the compiler that is asked for and outside of the source folder:
#     perl compile.pl FOLDER OUT INCLUDE LIB COMPILER…
#     perl compile.pl
# says which perl.h there is, or fails. FOLDER holds Crosscall.xs and a typemap.

use strict;
use warnings;

use Config;
use ExtUtils::ParseXS;
use File::Path       qw(make_path);
use Text::ParseWords qw(shellwords);

my $headers = "$Config{archlibexp}/CORE";
if ( !-e "$headers/perl.h" ) {
    die "no perl.h in $headers: install Perl's headers (libperl-dev)\n";
}
if ( !@ARGV ) {
    print "perl.h $Config{version}\n";
    exit;
}

my ( $folder, $out, $include, $lib, @compiler ) = @ARGV;
my $name   = 'Crosscall';
my $target = "$out/auto/$name/$name.$Config{dlext}";
make_path("$out/auto/$name");
ExtUtils::ParseXS::process_file(
    filename => "$folder/$name.xs",
    output   => "$out/$name.c",
    typemap  => "$folder/typemap",
);

# -isystem: the warnings asked for are for the source, not for Perl's headers.
my @command = (
    @compiler,
    shellwords("$Config{ccflags} $Config{optimize} $Config{cccdlflags}"),
    qw(-DVERSION="1.0" -DXS_VERSION="1.0"),
    '-isystem', $headers, "-I$include", "$out/$name.c", '-o', $target,
    shellwords( $Config{lddlflags} ),
    "-L$lib", '-lcrosscall'
);
exec @command or die "$compiler[0] cannot be started: $!\n";
