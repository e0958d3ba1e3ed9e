<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>PageState</name>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</source>
        <translation>
            <numerusform>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</numerusform>
            <numerusform>Sign out when you leave.
When nobody touches this screen for %Ln min, that happens by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</source>
        <translation>
            <numerusform>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</numerusform>
            <numerusform>Sign out when you leave.
When nobody touches this screen for %Ln s, that happens by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message numerus="yes">
        <source>%Ln of %L1 keys found</source>
        <translation>
            <numerusform>%Ln of %L1 keys found</numerusform>
            <numerusform>%Ln of %L1 keys found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message numerus="yes">
        <source>Signing out in %Ln s. Press any key, or touch the screen, to go on.</source>
        <translation>
            <numerusform>Signing out in %Ln s. Press any key, or touch the screen, to go on.</numerusform>
            <numerusform>Signing out in %Ln s. Press any key, or touch the screen, to go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signing out in %Ln s. You can sign in again after that.</source>
        <translation>
            <numerusform>Signing out in %Ln s. You can sign in again after that.</numerusform>
            <numerusform>Signing out in %Ln s. You can sign in again after that.</numerusform>
        </translation>
    </message>
</context>
</TS>
