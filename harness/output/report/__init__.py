"""The page people pass around: one self-contained index.html from one run, or from several.

page.py       write_report: views → templates → one file
The views, one module each, turn an Analysis into what a section says; the templates only lay it out.
headline.py and curveplots.py draw with matplotlib, svg.py makes its output small and themed.
payload.py    the numbers the page's script works on; policy.py what the page may do in a browser
"""
