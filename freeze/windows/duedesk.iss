; The installer for Windows, made by Inno Setup 6 from dist\duedesk:  iscc freeze\windows\duedesk.iss
; Installs for one user, without an administrator. Tried under Wine, not on Windows: see README.md.

#define Version "0.1.0"
#define Program "DueDesk.exe"

[Setup]
AppId={{4D3C2A62-7C0B-4E0B-9A55-6C9F2A8F7B11}
AppName=限时办 DueDesk
AppVersion={#Version}
AppPublisher=The DueDesk authors
DefaultDirName={localappdata}\Programs\DueDesk
DefaultGroupName=限时办
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=DueDesk-{#Version}-setup
SetupIconFile=freeze\windows\duedesk.ico
UninstallDisplayIcon={app}\{#Program}
LicenseFile=LICENSE
#ifdef Fast
; For a test: larger, but made in seconds.
Compression=zip/1
#else
Compression=lzma2
SolidCompression=yes
#endif
WizardStyle=modern
; A running program holds these: setup and uninstaller ask to end it before they touch a file.
AppMutex=DueDeskRunning,Global\DueDeskRunning
CloseApplications=yes
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
; What our file does not say stays English.
Name: "zh"; MessagesFile: "compiler:Default.isl,freeze\windows\ChineseSimplified.isl"

[Files]
Source: "dist\duedesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Files of an older version that this one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
; Windows shows notifications of a program whose entry in the menu bears its AppUserModelID.
Name: "{group}\限时办"; Filename: "{app}\{#Program}"; AppUserModelID: "duedesk"
Name: "{autodesktop}\限时办"; Filename: "{app}\{#Program}"; AppUserModelID: "duedesk"; Tasks: desktop

[Tasks]
Name: desktop; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,限时办}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; Nothing starts the program any more; the records in %APPDATA%\duedesk stay.
Filename: "{sys}\reg.exe"; Parameters: "delete HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v DueDesk /f"; Flags: runhidden; RunOnceId: "autostart"
Filename: "{sys}\schtasks.exe"; Parameters: "/delete /tn DueDesk /f"; Flags: runhidden; RunOnceId: "schedule"
