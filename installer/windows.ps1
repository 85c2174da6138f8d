#Requires -Version 5.1
# Builds target\installer\shenava-<version>.msi from what `mvn -B package` left in target\. Untried: written on Linux.
# Wants Windows with a JDK 17 and WiX 3 (candle.exe and light.exe) on the path.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
if ($env:JAVA_HOME) { $env:Path = (Join-Path $env:JAVA_HOME 'bin') + ';' + $env:Path }

function Invoke-Program {
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with status $LASTEXITCODE." }
}

$work = 'target\installer'
$version = Invoke-Program java installer\Stage.java version pom.xml
$number = $version -replace '-.*$', ''

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $work | Out-Null
Invoke-Program java installer\Stage.java app target "$work\input" windows-x86_64
Invoke-Program java installer\Stage.java notices target "$work\input\third-party"
Invoke-Program java installer\Icons.java assets\icon "$work\shenava.ico"

$modules = (Get-Content installer\modules.txt) -join ','
Invoke-Program jlink --add-modules $modules --include-locales=en,fa --strip-java-debug-attributes `
    --no-header-files --no-man-pages --generate-cds-archive --output "$work\runtime"
# The launcher needs the libraries in bin, but none of the programs.
Remove-Item "$work\runtime\bin\*.exe"

Invoke-Program jpackage --type msi --dest $work --input "$work\input" --runtime-image "$work\runtime" `
    --app-version $number --icon "$work\shenava.ico" --license-file LICENSE `
    --file-associations installer\windows\shenava-model.properties `
    --add-launcher shenava-terminal=installer\windows\terminal.properties `
    --win-menu --win-menu-group Shenava --win-shortcut-prompt --win-dir-chooser `
    --win-upgrade-uuid 5f0b7a0e-6f0c-4a6e-9a3b-2d1e4c7b9f58 `
    '@installer/jpackage.options'

$package = "shenava-$version.msi"
Move-Item -Force "$work\shenava-$number.msi" "$work\$package"
$sum = (Get-FileHash -Algorithm SHA256 "$work\$package").Hash.ToLowerInvariant()
[IO.File]::WriteAllText((Join-Path (Resolve-Path $work) 'SHA256SUMS'), "$sum  $package`n")
Write-Output "$work\$package"
