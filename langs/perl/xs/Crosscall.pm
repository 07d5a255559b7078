package Crosscall;

# Loads what Crosscall.xs became.

use strict;
use warnings;

use XSLoader;

our $VERSION = '1.0';

XSLoader::load( 'Crosscall', $VERSION );

1;
