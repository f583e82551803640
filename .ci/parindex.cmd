@echo off
chcp 65001 >nul
rem Mở cửa sổ lệnh ở thư mục của chương trình, cả khi chạy từ USB hay thư mục chia sẻ.
rem Opens a window for commands in the program's folder, also from a USB stick or a share.
pushd "%~dp0"
set "PATH=%~dp0;%PATH%"
title parindex
parindex.exe version
echo.
echo Gõ lệnh rồi bấm Enter, ví dụ:
echo   parindex --help
echo   parindex help guide
echo   parindex score examples\hai-phong-2025
echo.
cmd /k
