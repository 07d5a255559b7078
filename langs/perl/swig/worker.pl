# Calls libcrosscall through the module Crosscall, which SWIG makes of crosscall.i.

use strict;
use warnings;

use Crosscall;
use Protocol qw(serve);

my @GROUPS = qw(
  calls strings arrays structs callbacks handles errors work batch threads
);
for my $group (@GROUPS) {
    require "$group.pl";
}

serve( Crosscall::abi_version() );
