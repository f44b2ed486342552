@echo off
rem Starts Unwind: without arguments the window opens, with arguments the command line runs ("unwind --help").
rem
rem UNWIND_JAVA  the java.exe to use, instead of the first one found that is new enough
rem UNWIND_OPTS  further options of the JVM, for example -Xmx6g -Dunwind.log=debug; the last one given wins
setlocal enableextensions disabledelayedexpansion

for %%I in ("%~dp0..") do set "UNWIND_DIR=%%~fI"
set "JAVA_EXE="

if defined UNWIND_JAVA call :take "%UNWIND_JAVA%"
if defined UNWIND_JAVA goto found
if defined JAVA_HOME call :take "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :take "%%~$PATH:I"
if not defined JAVA_EXE for /d %%I in ("%ProgramFiles%\Eclipse Adoptium\*") do if not defined JAVA_EXE call :take "%%~I\bin\java.exe"
if not defined JAVA_EXE for /d %%I in ("%ProgramFiles%\Java\*") do if not defined JAVA_EXE call :take "%%~I\bin\java.exe"

:found
if not defined JAVA_EXE goto missing

rem Commands draw their charts without a display; the window must not be told that there is none.
set "HEADLESS="
if not "%~1"=="" set "HEADLESS=-Djava.awt.headless=true"
if /i "%~x1"==".unwind" set "HEADLESS="

rem Classes of a start, kept by "unwind bench --startup --keep". With it the learner takes in its module when it is first needed.
set "CACHE="
if not defined HEADLESS if exist "%UNWIND_DIR%\lib\unwind.aot" set CACHE="-XX:AOTCache=%UNWIND_DIR%\lib\unwind.aot"
set "VECTORS=--add-modules=jdk.incubator.vector"
if defined CACHE set "VECTORS=--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"

"%JAVA_EXE%" -Xmx2g %VECTORS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dai.djl.offline=true -DOPT_OUT_TRACKING=true "-Dunwind.home=%UNWIND_DIR%" %CACHE% %HEADLESS% %UNWIND_OPTS% -classpath "%UNWIND_DIR%\lib\*" unwind.app.Launcher %*
exit /b %ERRORLEVEL%

:missing
if defined UNWIND_JAVA echo unwind: UNWIND_JAVA is not a Java 25 or newer: "%UNWIND_JAVA%" 1>&2
if not defined UNWIND_JAVA echo unwind: no Java 25 or newer was found. 1>&2
echo Install Temurin 25 from https://adoptium.net, or set JAVA_HOME to a JDK 25. 1>&2
exit /b 4

rem Takes the java.exe given if it is new enough. The first line it prints is, for example, "openjdk 25.0.1 2025-10-21".
:take
if not exist "%~1" exit /b 0
"%~1" --version >nul 2>&1 || exit /b 0
for /f "tokens=2" %%V in ('call "%~1" --version') do (
    for /f "delims=.-+" %%N in ("%%V") do if %%N GEQ 25 set "JAVA_EXE=%~1"
    exit /b 0
)
exit /b 0
