; Installer for Windows, for one user and without an administrator; built by Inno Setup 6:
;   iscc /DVersion=0.1.0 build_spec\windows\errdex.iss
; Everything it writes into the registry goes with the program when that is removed.

#ifndef Version
  #error Give the version: iscc /DVersion=...
#endif
#define Name "Errdex"
#define Program "errdex.exe"
#define Scheme "errdex"

[Setup]
AppId={{6C0B1F6E-6D54-4E6B-9C1B-8B6C3E1E7A55}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The Errdex maintainers
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\package\errdex\errdex.ico
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Name}
OutputDir=..\..\dist
OutputBaseFilename=errdex-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesEnvironment=yes
CloseApplications=yes
RestartApplications=no

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "Let the command line find errdex"; Flags: unchecked

[InstallDelete]
; What an earlier version had and this one has not must not be found by this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\errdex\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"; AppUserModelID: "app.errdex.Errdex"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon; AppUserModelID: "app.errdex.Errdex"

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueData: "URL:{#Name} link"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\{#Scheme}\DefaultIcon"; ValueType: string; ValueData: """{app}\{#Program}"",0"
Root: HKA; Subkey: "Software\Classes\{#Scheme}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotOnPath; Flags: preservestringtype

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[Code]
function PathOfUser(): String;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Result) then
    Result := '';
end;

function IsNotOnPath(): Boolean;
begin
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(PathOfUser()) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path, Own: String;
  At: Integer;
begin
  if Step <> usPostUninstall then
    exit;
  Path := ';' + PathOfUser() + ';';
  Own := ';' + ExpandConstant('{app}') + ';';
  At := Pos(Uppercase(Own), Uppercase(Path));
  if At > 0 then
  begin
    Delete(Path, At, Length(Own) - 1);
    RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Copy(Path, 2, Length(Path) - 2));
  end;
end;
