"""Your own function: from a probe and a header to workers of many mechanisms that call it."""
