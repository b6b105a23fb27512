"""What tests need beyond Python: a browser, PostgreSQL, nginx, an office; installs them if allowed.

`python -m tests.machine` is what `make test` calls first; it never fails, the tests do.
"""

import os
import shutil
import subprocess
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A browser with a font to write in, and what Playwright's own driver links to.
BROWSER_PACKAGES = ("chromium", "fonts-dejavu-core", "libatomic1")
NO_BROWSER = "no browser: install chromium (or set CHROMIUM to the path of a Chrome)"
# An office that opens what reports write, and what takes a PDF apart.
OFFICE_PACKAGES = ("libreoffice-calc", "libreoffice-impress")
PDF_PACKAGES = ("poppler-utils",)
NO_NGINX = "no nginx: install nginx-light (the program is needed, no running server)"
NO_OFFICE = "no LibreOffice: install libreoffice-calc and libreoffice-impress (soffice is needed)"
NO_POPPLER = "no poppler: install poppler-utils (pdftotext, pdffonts and pdftoppm are needed)"
NO_POSTGRES = "no PostgreSQL: install postgresql (initdb and pg_ctl are needed, no running server)"


def chromium() -> str | None:
    """Path of the browser to test with: $CHROMIUM, else the first one on PATH."""
    names = (os.environ.get("CHROMIUM"), *BROWSERS)
    return next((path for name in names if name and (path := shutil.which(name))), None)


def nginx() -> str | None:
    """Path of nginx: Debian keeps it off the PATH of ordinary users."""
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def office() -> str | None:
    """Path of LibreOffice."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def poppler() -> str | None:
    """Path of pdftotext; pdffonts and pdftoppm lie beside it."""
    return shutil.which("pdftotext")


def postgres_bin() -> Path | None:
    """Folder that holds initdb and pg_ctl: Debian keeps one per version, off PATH."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(found, key=lambda folder: int(folder.parent.name), default=None)


def version_of(program: str | Path) -> str:
    """The last word a program says about its version: '15.18', '156.0.8078.79'."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return next(word for word in said.split() if word[0].isdigit())


def main() -> None:
    """Installs what is missing, or says in one line what to install by hand."""
    missing: list[str] = []
    if chromium() is None:
        missing += BROWSER_PACKAGES
    if postgres_bin() is None:
        missing += ["postgresql"]
    if nginx() is None:
        missing += ["nginx-light"]
    if office() is None:
        missing += OFFICE_PACKAGES
    if poppler() is None:
        missing += PDF_PACKAGES
    if not missing:
        return
    as_root = _as_root()
    if as_root is None or shutil.which("apt-get") is None:
        print(f"Not found and not mine to install: {' '.join(missing)}. Please install them.")
        return
    print(f"Installing {' '.join(missing)}", flush=True)
    apt_get = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        subprocess.run([*apt_get, *command], check=False, stdout=subprocess.DEVNULL)


def _as_root() -> list[str] | None:
    """What to put before a command to run it as root; None where that takes a password."""
    if os.name == "posix" and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


if __name__ == "__main__":
    main()
