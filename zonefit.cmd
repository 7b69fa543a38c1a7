@echo off
rem Builds what is missing, then starts fast. The launcher for Windows; see zonefit for the reasons.
setlocal EnableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
call :find_jar
if not defined jar (
    echo zonefit: building, first start ... 1>&2
    pushd "%home%" && call mvn -q -B -DskipTests package 1>&2 & popd
    call :find_jar
)
if not defined jar (
    echo zonefit: the build failed 1>&2
    exit /b 1
)
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto "-Dzonefit.home=%home%" -cp "%jar%" zonefit.cli.Main %*
exit /b %errorlevel%

:find_jar
set "jar="
for %%f in ("%home%\target\zonefit-*-all.jar") do set "jar=%%~f"
exit /b 0
