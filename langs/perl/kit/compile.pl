# Makes a loadable module of one XS file, as ExtUtils::MakeMaker would, but with
# the compiler that is asked for and outside of the source folder:
#     perl compile.pl compile FOLDER OUT INCLUDE COMPILER…
#     perl compile.pl link OUT LAYOUT PAD LIB COMPILER…
#     perl compile.pl
# says which perl.h there is, or fails. FOLDER holds Crosscall.xs and a typemap;
# PAD, which comes first in the link, says where the module's code begins.

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

my $name = 'Crosscall';

sub compile_command {
    my ( $folder, $out, $include, @compiler ) = @_;
    ExtUtils::ParseXS::process_file(
        filename => "$folder/$name.xs",
        output   => "$out/$name.c",
        typemap  => "$folder/typemap",
    );

    # -isystem: the warnings asked for are for the source, not for Perl's own
    # headers.
    return (
        @compiler,
        shellwords("$Config{ccflags} $Config{optimize} $Config{cccdlflags}"),
        qw(-DVERSION="1.0" -DXS_VERSION="1.0"),
        '-isystem', $headers, "-I$include", "-I$folder", '-c', "$out/$name.c",
        '-o',
        "$out/$name.o"
    );
}

sub link_command {
    my ( $out, $layout, $pad, $lib, @compiler ) = @_;
    make_path("$layout/auto/$name");
    return (
        @compiler, shellwords( $Config{lddlflags} ),
        $pad,      "$out/$name.o",
        '-o',      "$layout/auto/$name/$name.$Config{dlext}",
        "-L$lib",  '-lcrosscall'
    );
}

my ( $mode, @arguments ) = @ARGV;
my @command =
  $mode eq 'link' ? link_command(@arguments) : compile_command(@arguments);
exec @command or die "$command[0] cannot be started: $!\n";
