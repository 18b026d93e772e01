@echo off
rem Starts CunBao: builds it once if needed, then runs it.
setlocal
chcp 65001 >nul
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo 没有找到 Java。请安装 JDK 17 或更高版本，或设置 JAVA_HOME。 1>&2
  exit /b 6
)
set "JAR=%HERE%\lib\cunbao.jar"
if exist "%JAR%" goto start
set "JAR=%HERE%\jobs\target\cunbao\lib\cunbao.jar"
if exist "%JAR%" goto start
echo 正在编译（只在第一次需要，约一分钟）…… 1>&2
call mvn -q -B -Dstyle.color=never -f "%HERE%\pom.xml" -Pquick package
if errorlevel 1 (
  echo 编译失败，见上面的信息。 1>&2
  exit /b 6
)
:start
rem Work of less than a minute ends sooner with the simple compiler and collector.
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%C in (demo forms schedule) do if "%~1"=="%%C" set "SPEED="
"%JAVA%" %SPEED% -Xmx1g -Dfile.encoding=UTF-8 "-Dcunbao.home=%HERE%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
