@echo off
rem Starts the program on a machine that has nothing but a Python, or runs its tests:
rem     run [ARGUMENTS]           the program: without arguments its window
rem     run test [ARGUMENTS]      the tests, by pytest
rem uv is taken where it is, else put into the folder .uv here.
setlocal
set "here=%~dp0"
set "uv="
where uv >nul 2>nul && set "uv=uv"
if not defined uv if exist "%here%.uv\bin\uv.exe" set "uv=%here%.uv\bin\uv.exe"
if not defined uv (
    py -3 -m pip install --quiet --target "%here%.uv" uv 2>nul || python -m pip install --quiet --target "%here%.uv" uv || (
        echo Python 3.11 to 3.14 is needed, with pip. Where the network is slow, name a mirror of packages by PIP_INDEX_URL and UV_DEFAULT_INDEX. 1>&2
        exit /b 1
    )
    set "uv=%here%.uv\bin\uv.exe"
)
set "quiet="
if exist "%here%.venv" set "quiet=--quiet"
if "%~1"=="test" (
    "%uv%" sync --project "%here%." --inexact %quiet% || exit /b 1
    for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
    cd /d "%here%"
    call .venv\Scripts\python.exe -m pytest %%rest%%
) else (
    "%uv%" sync --project "%here%." --inexact --no-dev %quiet% || exit /b 1
    "%here%.venv\Scripts\python.exe" "%here%main.py" %*
)
