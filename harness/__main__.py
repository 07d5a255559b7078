"""python -m harness VERB"""

from harness.cli import main

if __name__ == "__main__":
    main()
