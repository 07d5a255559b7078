"""Any bytes give a result or a CrosscallError; nox -s fuzz searches longer."""
