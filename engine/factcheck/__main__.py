"""`python -m factcheck`."""

from factcheck.start import run

if __name__ == "__main__":
    run()
